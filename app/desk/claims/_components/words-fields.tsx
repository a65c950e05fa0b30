"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

/** The words of a party, their language, and a translation. */
export function WordsFields({
  words,
  wordsLanguage,
  translation,
}: {
  words: string | null;
  wordsLanguage: string | null;
  translation: string | null;
}) {
  return (
    <>
      <Field label="The words" name="words" hint="Exactly as they were said or written, in their own language.">
        <Textarea serif rows={3} defaultValue={words ?? ""} />
      </Field>
      <Field label="Language of the words" name="wordsLanguage" hint="A tag such as en, ru or ko.">
        <Input defaultValue={wordsLanguage ?? "en"} autoComplete="off" className="max-w-32" />
      </Field>
      <Field label="Translation" name="translation" hint="Leave it empty when readers understand the words.">
        <Textarea serif rows={2} defaultValue={translation ?? ""} />
      </Field>
    </>
  );
}
