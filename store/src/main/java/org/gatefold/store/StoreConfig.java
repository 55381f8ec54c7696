package org.gatefold.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.gatefold.store.shop.ShopAccounts;
import org.gatefold.sync.UserData;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.secret.Secrets;

/**
 * What the store stands on. {@code cache} is a folder that may be deleted at any time; {@code user}, {@code secrets} and
 * {@code http} stay the caller's to close; {@code platformProfile} is the address of the document that tells shops who we
 * are.
 */
public record StoreConfig(
        Path cache,
        UserData user,
        Secrets secrets,
        Http http,
        Clock clock,
        URI platformProfile,
        ShopAccounts accounts) {}
