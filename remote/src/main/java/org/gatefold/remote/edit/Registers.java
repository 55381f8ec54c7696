package org.gatefold.remote.edit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.UUID;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Tx;

/** The value of each mark is the one that was made last; each method runs in the caller's transaction. */
public final class Registers {
    private Registers() {}

    /** Marks now, without a device that said when: whatever is known already was before. */
    public static void mark(
            Tx tx, Account account, String kind, String key, JsonObject subject, JsonElement value, long now) {
        long before = tx.number(
                "select sent_at as n from edit_register where account_id = ? and kind = ? and subject_key = ?",
                account.id(),
                kind,
                key);
        keep(
                tx,
                account,
                new Edit(UUID.randomUUID().toString(), kind, key, subject, value, Math.max(now, before + 1)),
                now);
    }

    /** Keeps an edit unless it was here before. @return 1 when it is new, also where a later one counts */
    static int keep(Tx tx, Account account, Edit edit, long now) {
        int added = tx.update(
                "insert into edit_op (account_id, op_id) values (?, ?) on conflict do nothing",
                account.id(),
                edit.opId());
        if (added == 1) {
            // where two are clamped to one moment the device's own clock still says which of its edits came later
            tx.update(
                    """
                insert into edit_register (account_id, kind, subject_key, subject, value, made_at, sent_at, op_id, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(version), 0) + 1 from edit_register where account_id = ?))
                on conflict (account_id, kind, subject_key) do update set subject = excluded.subject,
                  value = excluded.value, made_at = excluded.made_at, sent_at = excluded.sent_at, op_id = excluded.op_id,
                  version = excluded.version
                where (excluded.made_at, excluded.sent_at, excluded.op_id) > (edit_register.made_at, edit_register.sent_at, edit_register.op_id)""",
                    account.id(),
                    edit.kind(),
                    edit.key(),
                    Json.text(edit.subject()),
                    Json.text(edit.value()),
                    Math.min(edit.madeAt(), now),
                    edit.madeAt(),
                    edit.opId(),
                    account.id());
        }
        return added;
    }
}
