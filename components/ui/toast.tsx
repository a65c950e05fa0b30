"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { buttonLook } from "./button-look";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { popupLook } from "./popup-look";
import { whenSettled } from "./settled";

const manager = Base.createToastManager();

/**
 * Says briefly what happened, once the page shows it too. `action` offers one way back ("Undo"). A screen reader hears it at the next pause.
 * Never for something that has to be acted on: that belongs beside the control.
 */
export function notify(
  title: string,
  { detail, action }: { detail?: string; action?: { label: string; onClick: () => void } } = {},
): void {
  whenSettled(() =>
    manager.add({
      title,
      description: detail,
      // An offer to undo has to be reachable by keyboard: F6 goes there.
      timeout: action ? 10_000 : 5_000,
      actionProps: action ? { children: action.label, onClick: action.onClick } : undefined,
    }),
  );
}

function List() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} swipeDirection={[]} className={cn(popupLook, "data-limited:hidden")}>
      <Base.Content className="flex items-center gap-3 py-1.5 ps-3 pe-1.5">
        <div className="min-w-0 flex-1">
          <Base.Title className="font-medium" />
          <Base.Description className="meta" />
        </div>
        <Base.Action className={buttonLook({ variant: "plain", size: "small" })} />
        <Base.Close render={<IconButton label="Dismiss" />}>
          <X aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

/** Where the messages of `notify` appear. Once per page, in the shell. */
export function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          data-toasts=""
          className="fixed start-4 bottom-4 z-50 grid w-96 max-w-[calc(100vw-2rem)] gap-2 outline-none"
        >
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
