"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldGroup } from "@/components/ui/field";
import { notify } from "@/components/ui/toast";
import { MEMBER_ROLE_LABELS, type MemberRole } from "@/lib/members/labels";
import type { AbsenceRow, MemberRow, NewLink } from "@/lib/members/types";
import { reasonsOf } from "@/lib/shared/ability";
import { Absences } from "../../../_components/absences";
import { changeRoleAction, disableAction, enableAction, endSessionsAction, resetLinkAction } from "../actions";
import { LinkOnce } from "./link-once";
import { RoleCards } from "./role-cards";

/** Everything an admin can do with one member. What cannot be done says why. */
export function MemberDialog({ member, absences }: { member: MemberRow; absences: readonly AbsenceRow[] }) {
  const [link, setLink] = useState<NewLink | null>(null);
  return (
    <Dialog
      onOpenChange={(open) => {
        if (!open) setLink(null);
      }}
      trigger={
        <Button size="small" aria-label={`Manage ${member.name}`}>
          Manage
        </Button>
      }
      title={member.name}
      description={member.email}
    >
      {link ? (
        <LinkOnce link={link} forWhom={member.name} />
      ) : (
        <Actions member={member} absences={absences} onLink={setLink} />
      )}
    </Dialog>
  );
}

function Actions({
  member,
  absences,
  onLink,
}: {
  member: MemberRow;
  absences: readonly AbsenceRow[];
  onLink: (link: NewLink) => void;
}) {
  const { id, version, name } = member;
  return (
    <div className="grid gap-6">
      <Form
        action={changeRoleAction}
        read={(data) => ({ id, version, role: data.get("role") as MemberRole })}
        onSuccess={(_data, { role }) => notify(`${name} is now ${MEMBER_ROLE_LABELS[role].toLowerCase()}.`)}
      >
        <FieldGroup label="Role" name="role">
          <RoleCards key={member.role} defaultValue={member.role} />
        </FieldGroup>
        <SubmitButton reasons={reasonsOf(member.can.changeRole)}>Change the role</SubmitButton>
      </Form>
      {member.disabledAt === null ? (
        <section aria-label="Absence" className="border-t border-rule pt-4">
          <h3 className="smallcaps mb-2">Absence</h3>
          <Absences memberId={id} absences={absences} />
        </section>
      ) : null}
      <div className="grid gap-4 border-t border-rule pt-4">
        {member.disabledAt === null ? (
          <>
            <ActionButton
              action={resetLinkAction}
              input={{ id }}
              pendingLabel="Making the link…"
              onSuccess={(link) => onLink(link)}
            >
              Make a link for a new password
            </ActionButton>
            <ActionButton
              action={endSessionsAction}
              input={{ id }}
              reasons={member.sessions === 0 ? ["Nobody is signed in as this member."] : []}
              onSuccess={({ ended }) => notify(`${ended === 1 ? "One session" : `${ended} sessions`} ended.`)}
            >
              End all sessions
            </ActionButton>
            <ActionButton
              action={disableAction}
              input={{ id, version }}
              variant="danger"
              reasons={reasonsOf(member.can.disable)}
              onSuccess={() => notify(`${name} is disabled and signed out.`)}
            >
              Disable
            </ActionButton>
          </>
        ) : (
          <ActionButton
            action={enableAction}
            input={{ id, version }}
            reasons={reasonsOf(member.can.enable)}
            onSuccess={() => notify(`${name} is active again.`)}
          >
            Enable
          </ActionButton>
        )}
      </div>
    </div>
  );
}
