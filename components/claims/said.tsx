import { cn } from "@/components/ui/cn";

const OPENING = /^["“„«‘]/;

const SIZES = { big: "text-xl", normal: "text-[1.0625rem] leading-normal", small: "text-lg" } as const;

/**
 * The words of a party, in their own language and direction. Quotation marks hang outside the measure and are
 * left out when the words bring their own, or when `marks` is false (a paraphrase is not a quotation).
 */
export function Said({
  words,
  language,
  size = "normal",
  marks = true,
  className,
}: {
  words: string;
  language?: string | null;
  size?: keyof typeof SIZES;
  marks?: boolean;
  className?: string;
}) {
  const own = OPENING.test(words.trim());
  const hangs = marks || own;
  return (
    <blockquote lang={language ?? undefined} dir="auto" className={cn("said", SIZES[size], hangs && "hang", className)}>
      {marks && !own ? `“${words.trim()}”` : words.trim()}
    </blockquote>
  );
}
