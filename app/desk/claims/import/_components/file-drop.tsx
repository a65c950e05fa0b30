"use client";

import { FileUp, LoaderCircle } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { cn } from "@/components/ui/cn";

/** A place to drop a file, and the browser's own button to choose one, which works by keyboard. */
export function FileDrop({ pending, onFile }: { pending: boolean; onFile: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the other way; the input below is the one for everybody
    <div
      className={cn("grid justify-items-start gap-2 border border-dashed border-control p-4", over && "bg-sunk")}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        const [file] = event.dataTransfer.files;
        if (file && !pending) onFile(file);
      }}
    >
      <label htmlFor={id} className="flex items-center gap-2 font-medium">
        {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : <FileUp aria-hidden />}
        {pending ? "Reading the file…" : "CSV file"}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        disabled={pending}
        aria-describedby={`${id}-hint`}
        className="max-w-full text-sm file:me-3 file:min-h-[30px] file:rounded-xs file:border file:border-solid file:border-control file:bg-surface file:px-[11px] file:font-medium file:text-ink pointer-coarse:file:min-h-10"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // Choosing the same file again, corrected, is a change too.
          event.target.value = "";
        }}
      />
      <p id={`${id}-hint`} className="meta max-w-prose">
        Choose a file or drop it here. At most 20 MB and 50,000 rows; the first row holds the headings. UTF-8, UTF-16
        and windows-1252, separated by commas, semicolons or tabs, are recognised.
      </p>
    </div>
  );
}
