package org.gatefold.remote.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;
import org.jspecify.annotations.Nullable;

/** Products and variants in the database; each method runs in the caller's transaction. */
public final class ProductTable {
    private ProductTable() {}

    /** A product and its place in the order of the catalogue. */
    record Placed(long seq, Product product) {}

    /** Products in the order of their first import, after the given place. */
    static List<Placed> page(Tx tx, Search search, long after, int limit) {
        Where where = Where.of(search);
        List<@Nullable Object> values = new ArrayList<>(where.values());
        values.add(after);
        values.add(limit);
        return tx.list(
                "select p.* from product p where " + where.sql() + " and p.seq > ? order by p.seq limit ?",
                row -> new Placed(row.number("seq"), read(tx, row)),
                values.toArray());
    }

    static long count(Tx tx, Search search) {
        Where where = Where.of(search);
        return tx.number(
                "select count(*) as n from product p where " + where.sql(),
                where.values().toArray());
    }

    public static Optional<Product> product(Tx tx, String id) {
        return tx.first("select * from product where id = ?", row -> read(tx, row), id);
    }

    /** The product that has the variant. */
    public static Optional<Product> ofVariant(Tx tx, String variantId) {
        return tx.first(
                "select p.* from product p join variant v on v.product_id = p.id where v.id = ?",
                row -> read(tx, row),
                variantId);
    }

    static Optional<String> variantOfSku(Tx tx, String sku) {
        return tx.first("select id from variant where sku = ? order by id", row -> row.text("id"), sku);
    }

    /** Takes copies out of the counted stock; false, and nothing taken, where fewer are left. */
    public static boolean take(Tx tx, String variantId, long quantity) {
        return tx.update(
                        "update variant set stock = stock - ? where id = ? and (stock is null or stock >= ?)",
                        quantity,
                        variantId,
                        quantity)
                == 1;
    }

    /** Puts back what {@link #take} took. */
    public static void putBack(Tx tx, String variantId, long quantity) {
        tx.update("update variant set stock = stock + ? where id = ?", quantity, variantId);
    }

    private static Product read(Tx tx, Row row) {
        String id = row.text("id");
        var about = new Product.About(
                row.text("category"),
                row.text("description"),
                row.optionalText("album"),
                row.optionalText("option_name"),
                tags(row.text("tags")));
        OptionalLong ratings = row.optionalNumber("rating_count");
        return new Product(
                id,
                new ArtistRef(row.text("artist"), row.optionalText("artist_mbid")),
                row.text("title"),
                about,
                row.optionalText("image"),
                row.optionalText("rating").map(value -> new Product.Rating(value, ratings)),
                tx.list("select * from variant where product_id = ? order by position, id", ProductTable::variant, id));
    }

    private static List<String> tags(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }

    private static Variant variant(Row row) {
        var codes = new Variant.Codes(row.optionalText("sku"), row.optionalText("barcode"));
        var supply = new Variant.Supply(
                row.optionalNumber("stock"),
                row.optionalNumber("limited_to"),
                row.optionalText("available_from").map(LocalDate::parse));
        return new Variant(
                row.text("id"),
                row.text("label"),
                codes,
                new Price(row.number("price"), row.text("currency")),
                row.optionalNumber("list_price"),
                supply,
                row.optionalText("image"));
    }
}
