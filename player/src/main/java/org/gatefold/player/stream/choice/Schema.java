package org.gatefold.player.stream.choice;

import java.util.List;

/** The tables in {@code user.db}: forward only. An empty server stands for all without a row of their own. */
final class Schema {
    static final List<String> STEPS = List.of("""
        create table stream_quality(
          server text primary key not null, home_format text not null, home_kilobits integer not null,
          away_format text not null, away_kilobits integer not null) without rowid;
        create table copy_choice(
          track_key text primary key not null, kind text not null check(kind in ('KEPT', 'FILE', 'SERVER')),
          place text not null) without rowid;
        """);

    private Schema() {}
}
