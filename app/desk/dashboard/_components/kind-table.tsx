import { Table, Td, Th } from "@/components/ui/table";
import type { CorrectionFigure } from "@/lib/dashboard/types";
import { CORRECTION_KIND_LABELS } from "@/lib/publishing/labels";
import { NumberLink } from "./number-link";

/** Later versions of published claims by kind, withdrawals among them. */
export function KindTable({ corrections }: { corrections: readonly CorrectionFigure[] }) {
  return (
    <Table caption="Later versions published in the period, by kind">
      <thead>
        <tr>
          <Th>Kind</Th>
          <Th className="text-end">Versions</Th>
        </tr>
      </thead>
      <tbody>
        {corrections.map((figure) => (
          <tr key={figure.kind}>
            <Th scope="row">{CORRECTION_KIND_LABELS[figure.kind]}</Th>
            <Td className="text-end">
              <NumberLink figure={figure} of={CORRECTION_KIND_LABELS[figure.kind].toLowerCase()} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
