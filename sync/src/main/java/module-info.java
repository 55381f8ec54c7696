/** What player and store stand on: the user database, the outbox, HTTP and secrets. Knows neither music nor shops. */
@org.jspecify.annotations.NullMarked
module gatefold.sync {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires transitive okhttp3;
    requires okio;
    requires java.keyring;
    requires jdk.net;
    requires transitive com.google.gson;

    exports org.gatefold.sync;
    exports org.gatefold.sync.account;
    exports org.gatefold.sync.event;
    exports org.gatefold.sync.http;
    exports org.gatefold.sync.instance;
    exports org.gatefold.sync.oauth;
    exports org.gatefold.sync.outbox;
    exports org.gatefold.sync.prefs;
    exports org.gatefold.sync.roster;
    exports org.gatefold.sync.said;
    exports org.gatefold.sync.secret;
    exports org.gatefold.sync.sql;
    exports org.gatefold.sync.time;
}
