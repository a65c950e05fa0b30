import { cva, type VariantProps } from "class-variance-authority";

/** The look of a button, for links and Base UI triggers that have to look like one. */
export const buttonLook = cva(
  "inline-flex items-center justify-center gap-1.5 rounded-xs border font-medium transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
  {
    variants: {
      variant: {
        plain: "border-control bg-surface text-ink hover:bg-sunk data-popup-open:bg-sunk",
        primary: "border-ink bg-ink text-page hover:bg-ink/85",
        quiet: "border-transparent bg-transparent text-ink hover:bg-sunk data-popup-open:bg-sunk",
        danger: "border-alert bg-surface text-alert hover:bg-del",
      },
      size: {
        normal: "min-h-[30px] px-[11px] text-[0.84375rem] leading-5 pointer-coarse:min-h-10",
        small: "min-h-6 px-[7px] text-xs pointer-coarse:min-h-9",
        icon: "size-[30px] p-0 pointer-coarse:size-10",
      },
    },
    defaultVariants: { variant: "plain", size: "normal" },
  },
);

export type ButtonLook = VariantProps<typeof buttonLook>;
