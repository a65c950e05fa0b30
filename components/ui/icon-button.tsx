import type { ComponentProps } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";

/** A button that shows only an icon. `label` is its name, and what a pointer resting on it reads. */
export function IconButton({
  label,
  variant = "quiet",
  ...props
}: Omit<ComponentProps<"button">, "aria-label" | "title"> & Pick<ButtonLook, "variant"> & { label: string }) {
  return <Button variant={variant} size="icon" aria-label={label} title={label} {...props} />;
}
