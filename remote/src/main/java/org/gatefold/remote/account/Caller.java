package org.gatefold.remote.account;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who calls the shop: an account, or a guest known only by the platform that speaks for them.
 *
 * @param agent the platform's profile address, empty where none was sent
 */
public record Caller(Optional<Account> account, String agent) {

    public OptionalLong accountId() {
        return account.map(known -> OptionalLong.of(known.id())).orElse(OptionalLong.empty());
    }

    /** Keys of one caller never meet those of another. */
    public String scope() {
        return account.map(known -> "account:" + known.id()).orElse("agent:" + agent);
    }

    /** True when something made by the given account, or by a guest of the given platform, may be seen and changed. */
    public boolean owns(OptionalLong ownerAccount, String ownerAgent) {
        return ownerAccount.isPresent() ? ownerAccount.equals(accountId()) : ownerAgent.equals(agent);
    }
}
