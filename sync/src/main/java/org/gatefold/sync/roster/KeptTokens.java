package org.gatefold.sync.roster;

import java.io.IOException;
import org.gatefold.sync.oauth.RenewingAccount;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.said.SaidException;
import org.gatefold.sync.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** The tokens of one account among the secrets, read when first needed. */
final class KeptTokens implements RenewingAccount.Kept {
    private final Secrets secrets;
    private final String name;
    private final Runnable onEnd;
    private @Nullable Tokens tokens;

    KeptTokens(Secrets secrets, String account, Runnable onEnd) {
        this.secrets = secrets;
        this.name = nameOf(account);
        this.onEnd = onEnd;
    }

    static String nameOf(String account) {
        return "account." + account;
    }

    @Override
    public synchronized Tokens tokens() throws IOException {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.ofKept(
                    secrets.get(name).orElseThrow(() -> new SaidException(RosterSaying.SIGN_IN_GONE.with())));
            tokens = known;
        }
        return known;
    }

    @Override
    public synchronized void keep(Tokens fresh) throws IOException {
        secrets.put(name, fresh.kept());
        tokens = fresh;
    }

    @Override
    public void ended() {
        onEnd.run();
    }
}
