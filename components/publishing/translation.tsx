import { languageName } from "@/lib/shared/language-names";

/** The English of words in another language, told apart from the words themselves. */
export function Translation({ text, language }: { text: string | null; language: string | null }) {
  if (!text) return null;
  return (
    <p className="mb-1 text-muted">
      <span className="meta">{language ? `From the ${languageName(language)}: ` : "Translated: "}</span>
      <span className="said">“{text}”</span>
    </p>
  );
}
