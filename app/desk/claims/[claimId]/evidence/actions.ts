"use server";

import { addEvidence } from "@/lib/evidence/add-evidence";
import { changeEvidence } from "@/lib/evidence/change-evidence";
import { fetchEvidenceCopy, pasteEvidenceCopy } from "@/lib/evidence/evidence-copies";
import { moveEvidence } from "@/lib/evidence/move-evidence";
import {
  addEvidenceSchema,
  changeEvidenceSchema,
  evidenceCopySchema,
  moveEvidenceSchema,
  pasteEvidenceCopySchema,
  withdrawEvidenceSchema,
} from "@/lib/evidence/schema";
import { withdrawEvidence } from "@/lib/evidence/withdraw-evidence";
import { defineAction } from "@/lib/next/define-action";

// Any path makes the screen that sent the action read itself anew.
const revalidate = () => ["/desk/claims"];

export const addEvidenceAction = defineAction({
  name: "evidence.add",
  input: addEvidenceSchema,
  run: addEvidence,
  revalidate,
});

export const changeEvidenceAction = defineAction({
  name: "evidence.change",
  input: changeEvidenceSchema,
  run: changeEvidence,
  revalidate,
});

export const moveEvidenceAction = defineAction({
  name: "evidence.move",
  input: moveEvidenceSchema,
  run: moveEvidence,
  revalidate,
});

export const withdrawEvidenceAction = defineAction({
  name: "evidence.withdraw",
  input: withdrawEvidenceSchema,
  run: withdrawEvidence,
  revalidate,
});

export const fetchCopyAction = defineAction({
  name: "evidence.fetch-copy",
  input: evidenceCopySchema,
  run: fetchEvidenceCopy,
  revalidate,
  limit: "import",
});

export const pasteCopyAction = defineAction({
  name: "evidence.paste-copy",
  input: pasteEvidenceCopySchema,
  run: pasteEvidenceCopy,
  revalidate,
});
