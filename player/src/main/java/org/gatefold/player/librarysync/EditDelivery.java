package org.gatefold.player.librarysync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;

/** Takes the marks of one kind to the server of their account, oldest first. A repeat is harmless: each has its id. */
final class EditDelivery implements Delivery {
    private final MarkKind kind;
    private final LibraryServer server;
    private final SignIns accounts;

    EditDelivery(MarkKind kind, LibraryServer server, SignIns accounts) {
        this.kind = kind;
        this.server = server;
        this.accounts = accounts;
    }

    @Override
    public Kind kind() {
        return kind.kind();
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Optional<SignedIn> account = accounts.named(batch.getFirst().account());
        if (account.isEmpty()) {
            return new Outcome.SignIn(WaitSaying.SIGNED_OUT.with());
        }
        try {
            Answer answer = server.postEdits(account.get(), body(batch));
            if (!answer.isSuccess()) {
                return server.failure(answer);
            }
            // a portal's log-in page answers 200 to anything
            return answer.json().has("stored")
                    ? new Outcome.Accepted()
                    : new Outcome.Later(WaitSaying.NO_REMOTE.with(), 0, Optional.empty());
        } catch (IOException e) {
            return Outcome.later(e);
        }
    }

    private static byte[] body(List<Entry> batch) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"edits\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < batch.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(batch.get(i).payload());
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
