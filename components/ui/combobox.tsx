"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, Plus, X } from "lucide-react";
import { use, useEffect, useEffectEvent, useRef, useState } from "react";
import { cn } from "./cn";
import { FieldContext, useFieldWiring } from "./field-context";
import { popupLook, rowLook } from "./popup-look";
import { type Choice, useChoiceSearch } from "./use-choice-search";

/** The id of the row that offers to make what was typed. */
const NEW_ID = "\u0000new";

type ComboboxProps = {
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** Finds choices for what is typed; an empty text asks for a first page. */
  search: (query: string) => Promise<Choice[]>;
  /** Makes a new choice of the typed words, and answers it; null when that failed or was given up. */
  create?: { label: (query: string) => string; run: (query: string) => Promise<Choice | null> };
  placeholder?: string;
  /** Also puts the chosen id into the form under this name. */
  name?: string;
  disabled?: boolean;
  /** Shows the choices from the beginning, with the focus in the box: for one that somebody has just asked for. */
  opened?: boolean;
};

/** One choice out of many, found as you type; with `create`, a row at the end makes a new one on the spot. */
export function Combobox({ value, onChange, search, create, placeholder, name, disabled, opened }: ComboboxProps) {
  const { name: fieldName, ...wiring } = useFieldWiring();
  const labelId = use(FieldContext)?.labelId;
  const { query, setQuery, choices, status, onOpen, isTyping, isAnswered } = useChoiceSearch(search, value);
  // What is open from the beginning was not opened by anybody.
  const begin = useRef(opened ? onOpen : null);
  useEffect(() => begin.current?.(true), []);
  const [isShown, setShown] = useState(opened ?? false);
  /** Enter was pressed before the answer came, with this choice on top of the list; "" when it was empty. */
  const [ahead, setAhead] = useState<string | null>(null);
  const typed = query.trim();
  const known = choices.some((choice) => choice.label.toLocaleLowerCase() === typed.toLocaleLowerCase());
  const offersNew = create && isAnswered && typed !== "" && !known && typed !== value?.label;
  const items = offersNew ? [...choices, { id: NEW_ID, label: create.label(typed) }] : choices;

  // Who types a name and presses Enter at once means what was typed, and not what the list has of before. What the answer has on top is chosen
  // when it begins with that, or was on top already; anything else they have not seen yet, and choose themselves.
  const chooseAhead = useEffectEvent((seen: string) => {
    const first = choices[0];
    if (!isAnswered || first === undefined) return;
    if (first.id !== seen && !first.label.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase())) return;
    setQuery(first.label, "none");
    setShown(false);
    onChange(first);
  });
  useEffect(() => {
    if (ahead === null || isTyping) return;
    setAhead(null);
    chooseAhead(ahead);
  }, [ahead, isTyping]);

  async function choose(choice: Choice | null) {
    if (choice?.id !== NEW_ID) onChange(choice);
    else if (create) {
      const made = await create.run(typed);
      if (made) onChange(made);
    }
  }

  return (
    <Base.Root
      items={items}
      filter={null}
      value={value}
      open={isShown}
      onOpenChange={(open) => {
        setShown(open);
        onOpen(open);
      }}
      onValueChange={choose}
      inputValue={query}
      onInputValueChange={(text, { reason }) => {
        setAhead(null);
        setQuery(text, reason);
      }}
      itemToStringLabel={(choice: Choice) => (choice.id === NEW_ID ? typed : choice.label)}
      itemToStringValue={(choice: Choice) => choice.id}
      isItemEqualToValue={(a: Choice, b: Choice) => a.id === b.id}
      autoHighlight={typed !== ""}
      disabled={disabled}
    >
      <Base.InputGroup className="relative">
        {/* While the list is open, Base UI hides the rest of the page from screen readers, the label with it: only a direct reference still names the box. */}
        <Base.Input
          {...wiring}
          aria-labelledby={labelId}
          placeholder={placeholder}
          autoFocus={opened}
          onKeyDown={(event) => {
            // Escape closes the list; without one it belongs to what is around the box, and takes no choice away.
            if (event.key === "Escape" && !isShown) event.preventBaseUIHandler();
            // Enter while letters are being composed is the input method's.
            if (event.key !== "Enter" || !isTyping || event.nativeEvent.isComposing) return;
            event.preventBaseUIHandler();
            // Nor does it send the form around the box.
            event.preventDefault();
            // An emptied box means nobody, and not who was on top before.
            if (typed !== "") setAhead(choices[0]?.id ?? "");
          }}
          dir="auto"
          className="control pe-16"
        />
        <span className="absolute inset-y-0 end-0 flex items-center pe-1 text-muted">
          <Base.Clear aria-label="Clear" className="grid size-6 place-items-center hover:text-ink">
            <X aria-hidden />
          </Base.Clear>
          <Base.Trigger aria-label="Show choices" className="grid size-6 place-items-center hover:text-ink">
            <ChevronDown aria-hidden />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      {(name ?? fieldName) ? <input type="hidden" name={name ?? fieldName} value={value?.id ?? ""} /> : null}
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-60 outline-none">
          <Base.Popup className={cn(popupLook, "w-(--anchor-width) max-w-(--available-width)")}>
            <Base.Status className={cn("meta px-2.5", status && "py-2")}>{status}</Base.Status>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain py-1 data-empty:p-0">
              {(choice: Choice) => <Row key={choice.id} choice={choice} />}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Row({ choice }: { choice: Choice }) {
  const isNew = choice.id === NEW_ID;
  return (
    <Base.Item value={choice} className={cn(rowLook, "items-baseline", isNew && "border-t border-rule font-medium")}>
      <span className="w-4 flex-none">
        {isNew ? (
          <Plus aria-hidden />
        ) : (
          <Base.ItemIndicator>
            <Check aria-hidden />
          </Base.ItemIndicator>
        )}
      </span>
      <span dir="auto">{choice.label}</span>
      {choice.detail ? <span className="meta ms-auto text-end">{choice.detail}</span> : null}
    </Base.Item>
  );
}
