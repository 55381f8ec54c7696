package org.gatefold.player.servers.kept;

import com.google.gson.Gson;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Sharing;
import org.gatefold.player.source.CertificatePin;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerAddress.Consent;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Work;

/** The servers in the user database, without anything secret: headers and logins are {@link ServerSecrets}'. */
final class ServerTable {
    private static final List<String> STEPS = List.of("""
        create table music_server(
          id text primary key, name text not null, lan text not null, wan text, pin text, consents text not null,
          user_name text not null, added integer not null) without rowid;
        """, """
        alter table music_server add column tells integer not null default 1;
        alter table music_server add column passes_on integer not null default 0;
        alter table music_server add column queue integer not null default 1;
        """);

    private final Database user;
    private final Clock clock;

    ServerTable(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
        user.migrate("servers", STEPS, clock);
    }

    List<Server> all() {
        return user.read(tx -> tx.list(
                "select id, name, lan, wan, pin, consents, user_name from music_server order by added, id",
                row -> new Server(
                        new ServerId(row.text(1)),
                        row.text(2),
                        new ServerAddress(
                                URI.create(row.text(3)),
                                row.optionalText(4).map(URI::create),
                                Map.of(),
                                row.optionalText(5).map(CertificatePin::new),
                                consents(row.text(6))),
                        row.text(7))));
    }

    void save(Server server) {
        ServerAddress address = server.address();
        user.write(tx -> tx.update(
                """
                insert into music_server(id, name, lan, wan, pin, consents, user_name, added) values(?,?,?,?,?,?,?,?)
                on conflict(id) do update set name=excluded.name, lan=excluded.lan, wan=excluded.wan, pin=excluded.pin,
                  consents=excluded.consents, user_name=excluded.user_name""",
                server.id().value(),
                server.name(),
                address.lan().toString(),
                address.wan().map(URI::toString),
                address.pin().map(CertificatePin::sha256),
                new Gson()
                        .toJson(address.consents().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()),
                server.user(),
                clock.instant()));
    }

    /** What the listener wants of each server. */
    Map<ServerId, Sharing> sharing() {
        Map<ServerId, Sharing> all = new HashMap<>();
        user.read(tx -> tx.list(
                "select id, tells, passes_on, queue from music_server",
                row -> all.put(new ServerId(row.text(1)), new Sharing(row.flag(2), row.flag(3), row.flag(4)))));
        return all;
    }

    void share(ServerId server, Sharing sharing) {
        user.write(tx -> tx.update(
                "update music_server set tells=?, passes_on=?, queue=? where id=?",
                sharing.tells(),
                sharing.passesOn(),
                sharing.queue(),
                server.value()));
    }

    /** Removes a server, and with it whatever {@code more} removes. */
    void remove(ServerId server, Work<Integer> more) {
        user.write(tx -> {
            more.run(tx);
            return tx.update("delete from music_server where id=?", server.value());
        });
    }

    /** A consent that this program does not know is none. */
    private static Set<Consent> consents(String json) {
        Set<String> names = Set.of(
                Optional.ofNullable(new Gson().fromJson(json, String[].class)).orElse(new String[0]));
        return Arrays.stream(Consent.values())
                .filter(consent -> names.contains(consent.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Consent.class)));
    }
}
