"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useAction } from "@/components/forms/use-action";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import type { PartyAliasRecord } from "@/lib/parties/types";
import { newId } from "@/lib/shared/new-id";
import { textOf } from "../../../_components/form-fields";
import { addAliasAction, withdrawAliasAction } from "../../actions";

/** The other names, spellings and transliterations of a party, by which it is found as well. */
export function AliasList({ partyId, aliases }: { partyId: string; aliases: readonly PartyAliasRecord[] }) {
  const [id, setId] = useState(newId);
  const { run, failure } = useAction(withdrawAliasAction);
  return (
    <div className="grid gap-4">
      {aliases.length > 0 ? (
        <ul>
          {aliases.map((alias) => (
            <li key={alias.id} className="flex items-center gap-2">
              <span dir="auto" lang={alias.language ?? undefined}>
                {alias.name}
              </span>
              {alias.language ? <span className="meta">{alias.language}</span> : null}
              <IconButton
                label={`Take back ${alias.name}`}
                className="ms-auto"
                onClick={() => void run({ id: alias.id, version: alias.version })}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">None yet. Transliterations help to find it.</p>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <Form
        key={id}
        action={addAliasAction}
        read={(data) => {
          const get = (name: string) => data.get(name);
          return { id, partyId, name: textOf(get, "name") ?? "", language: textOf(get, "language") };
        }}
        onSuccess={() => {
          setId(newId());
          notify("The name is added.");
        }}
        className="gap-3"
      >
        <Field label="Another name" name="name" required>
          <Input autoComplete="off" dir="auto" />
        </Field>
        <Field label="Language of the name" name="language" hint="A tag such as ru or ko; may stay empty.">
          <Input autoComplete="off" className="max-w-32" />
        </Field>
        <SubmitButton variant="plain">Add the name</SubmitButton>
      </Form>
    </div>
  );
}
