"use client";

import { useEffect, useRef, useState } from "react";
import { BusyButton } from "@/components/forms/busy-button";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useAction } from "@/components/forms/use-action";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import { LiveRegion } from "@/components/ui/live-region";
import { ENCODING_LABELS, SEPARATOR_LABELS } from "@/lib/exchange/labels";
import type { ImportReading } from "@/lib/exchange/schema";
import type { ImportCheck, ImportPreview, ImportReport } from "@/lib/exchange/types";
import { checkImportAction, importClaimsAction } from "../actions";
import { CheckResult, checkWords, type Ticked } from "./check-result";
import { ColumnFields, type DraftReading } from "./column-fields";
import { FileDrop } from "./file-drop";
import { ImportDone } from "./import-done";
import { sendImportFile } from "./send-import-file";

const UNTICKED: Ticked = { same: false, alike: false };

/** File, columns, check and import, one below the other on one page. A step back takes away what followed from it. */
export function ImportSteps({ initial, missing }: { initial: ImportPreview | null; missing: string | null }) {
  const [file, setFile] = useState(initial);
  const [reading, setReading] = useState(() => draftOf(initial));
  const [check, setCheck] = useState<ImportCheck | null>(null);
  const [ticked, setTicked] = useState(UNTICKED);
  const [report, setReport] = useState<ImportReport | null>(null);

  const send = useAction(sendImportFile, {
    onSuccess: (preview, sent) => {
      setFile(preview);
      // A corrected file has its columns where they were.
      const same = file !== null && headingsOf(file) === headingsOf(preview);
      setReading(same ? reading : { ...draftOf(preview), language: reading.language, partyKind: reading.partyKind });
      setCheck(null);
      setReport(null);
      setTicked(UNTICKED);
      setMessage(`${sent.name} was read: ${preview.columns.length} columns.`);
      window.history.replaceState(null, "", `?file=${preview.id}`);
    },
  });
  const checking = useAction(checkImportAction, {
    onSuccess: (found) => {
      setCheck(found);
      setTicked(UNTICKED);
      setMessage(checkWords(found));
    },
  });
  const importing = useAction(importClaimsAction, {
    onSuccess: (done) => {
      setReport(done);
      setFile(null);
      setCheck(null);
      setMessage(`${done.claims} claims were imported.`);
      window.history.replaceState(null, "", window.location.pathname);
    },
  });
  const [message, setMessage] = useState("");
  const result = useRef<HTMLDivElement>(null);
  // What was found stands below the columns, out of sight of whoever pressed the button.
  useEffect(() => {
    if (check) result.current?.scrollIntoView({ block: "start" });
  }, [check]);
  const whole = wholeReading(reading);

  function change(next: DraftReading) {
    setReading(next);
    setCheck(null);
    checking.reset();
    importing.reset();
  }

  return (
    <>
      <LiveRegion>{message}</LiveRegion>
      <Section title="1. The file" aside={file ? file.name : null} className="pt-0">
        <div className="grid gap-3">
          {missing && file === null && report === null ? <Callout>{missing}</Callout> : null}
          {report ? <ImportDone report={report} /> : null}
          <FileDrop pending={send.pending} onFile={(chosen) => void send.run(chosen)} />
          {send.failure ? <FailureNotice failure={send.failure} /> : null}
          {file ? <FileNote file={file} /> : null}
        </div>
      </Section>
      {file ? (
        <Section title="2. The columns">
          <div className="grid gap-4">
            <ColumnFields columns={file.columns} reading={reading} onChange={change} />
            {checking.failure ? <FailureNotice failure={checking.failure} /> : null}
            <BusyButton
              variant={check ? "plain" : "primary"}
              pending={checking.pending}
              pendingLabel="Checking…"
              reasons={whole === null ? ["Choose the column that holds the claims."] : []}
              aside="Nothing is written yet."
              onClick={() => {
                if (whole !== null) void checking.run({ fileId: file.id, reading: whole });
              }}
            >
              Check the file
            </BusyButton>
          </div>
        </Section>
      ) : null}
      {file && check && whole ? (
        <div ref={result} className="scroll-mt-4">
          <Section title="3. The check" rule={false}>
            <CheckResult
              check={check}
              ticked={ticked}
              onTick={setTicked}
              pending={importing.pending}
              onImport={() => void importing.run({ fileId: file.id, reading: whole, ...ticked })}
            />
            {importing.failure ? <FailureNotice failure={importing.failure} className="mt-3" /> : null}
          </Section>
        </div>
      ) : null}
    </>
  );
}

function FileNote({ file }: { file: ImportPreview }) {
  if (file.encoding === "windows-1252")
    return (
      <Callout>
        The file is no UTF-8 and was read as windows-1252. If letters below are wrong, save it as UTF-8 and choose it
        again.
      </Callout>
    );
  return (
    <p className="meta">
      {file.name}: {ENCODING_LABELS[file.encoding]}, separated by {SEPARATOR_LABELS[file.separator]}.
    </p>
  );
}

const headingsOf = (file: ImportPreview) => file.columns.map(({ heading }) => heading).join("\n");

function draftOf(file: ImportPreview | null): DraftReading {
  const nothing = { text: null, attributor: null, link: null, date: null, topics: null };
  return { columns: file?.guess ?? nothing, language: "en", partyKind: "PERSON" };
}

function wholeReading({ columns, ...rest }: DraftReading): ImportReading | null {
  const { text, ...others } = columns;
  return text === null ? null : { ...rest, columns: { text, ...others } };
}
