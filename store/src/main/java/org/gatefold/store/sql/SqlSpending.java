package org.gatefold.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.spending.Spending;
import org.gatefold.store.spending.Spent;
import org.gatefold.sync.sql.Database;

/** Sums over the orders and the purchases in user.db. */
public final class SqlSpending implements Spending {
    private static final String ORDERS = """
        with placed as (select body from shop_order
            where placed_at>=? and placed_at<? and json_extract(body, '$.status')<>'removed'),
          billed as (select (select value from json_each(body, '$.totals')
            where json_extract(value, '$.type')='total' limit 1) as total from placed)
        select coalesce(json_extract(total, '$.amount.currency'), ''), coalesce(sum(json_extract(total, '$.amount.minor')), 0), count(*)
        from billed group by 1 order by 2 desc, 1""";

    private static final String ARTISTS = """
        select json_extract(l.value, '$.artist.name'), json_extract(l.value, '$.price.currency'),
          sum(json_extract(l.value, '$.quantity')), sum(json_extract(l.value, '$.quantity') * json_extract(l.value, '$.price.minor'))
        from purchase p join shop_order o on o.shop=p.shop and o.id=json_extract(p.state, '$.value.order.value'),
          json_each(p.intent, '$.lines') l
        where json_extract(p.state, '$.is')='Confirmed' and o.placed_at>=? and o.placed_at<?
          and json_extract(o.body, '$.status')<>'removed'
        group by 1, 2 order by 3 desc, 1""";

    private final Database user;

    /** A sum in one currency, which is empty where an order names no total. */
    private record Sum(String currency, long minor, int count) {}

    /** What was bought of an artist in one currency. */
    private record Line(String artist, String currency, int things, long minor) {}

    /** The tables of the store must be there. */
    public SqlSpending(Database user) {
        this.user = user;
    }

    @Override
    public Spent between(Instant from, Instant to) {
        List<Sum> sums =
                user.read(tx -> tx.list(ORDERS, row -> new Sum(row.text(1), row.number(2), row.integer(3)), from, to));
        List<Line> lines = user.read(tx ->
                tx.list(ARTISTS, row -> new Line(row.text(1), row.text(2), row.integer(3), row.number(4)), from, to));
        return new Spent(
                sums.stream().mapToInt(Sum::count).sum(),
                sums.stream()
                        .filter(sum -> !sum.currency().isEmpty())
                        .map(sum -> price(sum.minor(), sum.currency()))
                        .toList(),
                artists(lines));
    }

    private static Price price(long minor, String currency) {
        return new Price(minor, Currency.getInstance(currency));
    }

    /** One artist may be written in several ways by several shops. */
    private static List<Spent.OnArtist> artists(List<Line> lines) {
        Map<String, List<Line>> byName = new LinkedHashMap<>();
        for (Line line : lines) {
            byName.computeIfAbsent(ArtistRef.fold(line.artist()), _ -> new ArrayList<>())
                    .add(line);
        }
        return byName.values().stream()
                .map(SqlSpending::artist)
                .sorted(Comparator.comparingInt(Spent.OnArtist::things).reversed())
                .toList();
    }

    private static Spent.OnArtist artist(List<Line> lines) {
        Map<String, Long> goods = new TreeMap<>();
        lines.forEach(line -> goods.merge(line.currency(), line.minor(), Math::addExact));
        return new Spent.OnArtist(
                lines.getFirst().artist(),
                lines.stream().mapToInt(Line::things).sum(),
                goods.entrySet().stream()
                        .map(each -> price(each.getValue(), each.getKey()))
                        .toList());
    }
}
