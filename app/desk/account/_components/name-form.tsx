"use client";

import { useRouter } from "next/navigation";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toast";
import { renameAction } from "../actions";

export function NameForm({ name, version }: { name: string; version: number }) {
  const router = useRouter();
  return (
    <Form
      action={renameAction}
      version={version}
      read={(data) => ({ name: String(data.get("name")), version: Number(data.get("version")) })}
      onSuccess={() => {
        notify("Your name is saved.");
        // The name also stands in the head of the desk.
        router.refresh();
      }}
      className="max-w-md"
    >
      <Field label="Name" name="name" required hint="As colleagues know you. Readers never see it.">
        <Input autoComplete="name" defaultValue={name} />
      </Field>
      <SubmitButton>Save the name</SubmitButton>
    </Form>
  );
}
