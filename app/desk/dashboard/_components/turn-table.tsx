import { Table, Td, Th } from "@/components/ui/table";
import { TURN_DIRECTION_LABELS } from "@/lib/dashboard/labels";
import type { TurnFigure } from "@/lib/dashboard/types";
import { NumberLink } from "./number-link";

/** Answers of this month that say the opposite of the one before. */
export function TurnTable({ turns }: { turns: readonly TurnFigure[] }) {
  return (
    <Table caption="Answers recorded this month that turned, by direction">
      <thead>
        <tr>
          <Th>Direction</Th>
          <Th className="text-end">Answers</Th>
        </tr>
      </thead>
      <tbody>
        {turns.map((figure) => (
          <tr key={figure.direction}>
            <Th scope="row">{TURN_DIRECTION_LABELS[figure.direction]}</Th>
            <Td className="text-end">
              <NumberLink figure={figure} of={TURN_DIRECTION_LABELS[figure.direction].toLowerCase()} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
