"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/ui/use-choice-search";
import type { ClaimPassage } from "@/lib/claims/types";
import { findSourcesAction } from "../../sources/actions";
import { searchSources } from "./search-sources";

/** What reports the words: a passage of the claim, a source on record, and the place in it. */
export function GroundFields({
  passages,
  passageId,
  source,
  onSource,
  locator,
}: {
  passages: readonly ClaimPassage[];
  passageId: string | null;
  source: Choice | null;
  onSource: (source: Choice | null) => void;
  locator: string | null;
}) {
  return (
    <>
      {passages.length > 0 ? (
        <Field label="Passage" name="passageId">
          <Select defaultValue={passageId ?? ""}>
            <option value="">None</option>
            {passages.map((passage) => (
              <option key={passage.id} value={passage.id}>
                {`${passage.title}: ${passage.exact}`.slice(0, 120)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field label="Source" name="sourceId" hint="One that is on record. New ones are recorded with the evidence.">
        <Combobox
          value={source}
          onChange={onSource}
          search={(query) => searchSources(findSourcesAction, query)}
          placeholder="Title, publisher or link"
        />
      </Field>
      <Field label="Place in it" name="locator" hint="Page, paragraph or time: p. 4, ¶2, 12:30.">
        <Input defaultValue={locator ?? ""} autoComplete="off" />
      </Field>
    </>
  );
}
