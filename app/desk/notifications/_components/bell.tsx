"use client";

import { Bell as BellIcon } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { LiveRegion } from "@/components/ui/live-region";
import { Popover } from "@/components/ui/popover";
import { counted } from "@/lib/shared/count";
import { useLive } from "../../_components/live/live-provider";
import { NewestList } from "./newest-list";

/** Says how much is unread, and shows the newest of it. `first` is the number that the page was made with. */
export function Bell({ first }: { first: number }) {
  const { unread } = useLive();
  const [open, setOpen] = useState(false);
  const count = unread ?? first;
  const router = useRouter();
  const pathname = usePathname();
  // A link of the list may lead to the page that is shown already, and to what came to it since.
  const follow = (href: string) => {
    setOpen(false);
    if (new URL(href, window.location.href).pathname === pathname) router.refresh();
  };
  return (
    <>
      <LiveRegion>{unread !== null && unread > first ? counted(unread, "unread notification") : ""}</LiveRegion>
      <Popover
        open={open}
        onOpenChange={setOpen}
        align="end"
        title="Notifications"
        className="w-96"
        trigger={
          <IconButton
            label={count > 0 ? `Notifications, ${formatUnread(count)} unread` : "Notifications"}
            className="relative"
          >
            <BellIcon aria-hidden className="size-4" />
            {count > 0 ? (
              <span
                aria-hidden
                className="absolute end-0 top-0 min-w-4 rounded-full bg-ink px-1 font-mono text-[0.625rem] leading-4 text-page"
              >
                {formatUnread(count)}
              </span>
            ) : null}
          </IconButton>
        }
      >
        <NewestList key={count} onFollow={follow} />
        <p className="mt-2 border-t border-rule pt-2">
          <Link href="/desk/notifications" onClick={() => setOpen(false)}>
            All notifications
          </Link>
        </p>
      </Popover>
    </>
  );
}

const formatUnread = (count: number) => (count > 99 ? "99+" : String(count));
