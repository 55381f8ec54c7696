package org.gatefold.remote.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.sql.Tx;
import org.jspecify.annotations.Nullable;

/** Writes checked product rows into the catalogue. */
final class ProductImport {
    private ProductImport() {}

    /** @param served the served name of each picture by the name as written */
    static void write(Tx tx, List<ProductRow> rows, Map<String, String> served) {
        Map<String, List<ProductRow>> products = new LinkedHashMap<>();
        rows.forEach(row -> products.computeIfAbsent(row.productId(), _ -> new ArrayList<>())
                .add(row));
        products.values().forEach(variants -> {
            ProductRow head = variants.getFirst();
            product(tx, head, served);
            for (int i = 0; i < variants.size(); i++) {
                Optional<String> own = variants.get(i).image();
                variant(tx, variants.get(i), i, own.equals(head.image()) ? Optional.empty() : own.map(served::get));
            }
        });
    }

    private static void product(Tx tx, ProductRow head, Map<String, String> served) {
        CsvRow row = head.row();
        String artist = row.required("artist");
        String tags = tags(row);
        tx.update(
                """
            insert into product (id, artist, artist_key, artist_mbid, title, category, description, album, image, option_name,
              rating, rating_count, tags) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set artist = excluded.artist, artist_key = excluded.artist_key,
              artist_mbid = excluded.artist_mbid, title = excluded.title, category = excluded.category,
              description = excluded.description, album = excluded.album, image = excluded.image,
              option_name = excluded.option_name, rating = excluded.rating, rating_count = excluded.rating_count, tags = excluded.tags""",
                head.productId(),
                artist,
                NameKey.of(artist),
                text(row.mbid("artist_mbid")),
                row.required("title"),
                row.required("category").toLowerCase(Locale.ROOT),
                row.optional("description").orElse(""),
                text(row.optional("album")),
                text(head.image().map(served::get)),
                text(row.optional("option_name")),
                text(row.optional("rating")),
                number(row.number("rating_count", Integer.MAX_VALUE)),
                tags);
        long seq = tx.number("select seq as n from product where id = ?", head.productId());
        tx.update("delete from product_words where rowid = ?", seq);
        tx.update("insert into product_words (rowid, words) values (?, ?)", seq, words(row, tags));
    }

    /** One tag a line. */
    private static String tags(CsvRow row) {
        return String.join(
                "\n",
                List.of(row.optional("tags").orElse("").split("[;,|]")).stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList());
    }

    /** Everything that a search may find the product by. */
    private static String words(CsvRow row, String tags) {
        return String.join(
                " ",
                row.required("title"),
                row.required("artist"),
                row.optional("album").orElse(""),
                row.required("category"),
                tags.replace('\n', ' '),
                row.optional("description").orElse(""));
    }

    /** Stock follows the file only when the file's own number changed since its last import: sales are not undone. */
    private static void variant(Tx tx, ProductRow row, int position, Optional<String> image) {
        ProductRow.Offer offer = row.offer();
        @Nullable Object stock = number(offer.stock());
        tx.update(
                """
            insert into variant (id, product_id, position, label, sku, barcode, price, list_price, currency, stock, imported_stock,
              limited_to, available_from, image) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set product_id = excluded.product_id, position = excluded.position, label = excluded.label,
              sku = excluded.sku, barcode = excluded.barcode, price = excluded.price, list_price = excluded.list_price,
              currency = excluded.currency,
              stock = case when variant.imported_stock is excluded.imported_stock then variant.stock else excluded.stock end,
              imported_stock = excluded.imported_stock, limited_to = excluded.limited_to,
              available_from = excluded.available_from, image = excluded.image""",
                row.variantId(),
                row.productId(),
                position,
                row.row().optional("variant").orElse(""),
                text(row.row().optional("sku")),
                text(row.row().optional("barcode")),
                offer.price(),
                number(offer.listPrice()),
                offer.currency(),
                stock,
                stock,
                number(offer.limitedTo()),
                text(offer.availableFrom().map(Object::toString)),
                text(image));
    }

    static @Nullable Object text(Optional<String> value) {
        return value.orElse(null);
    }

    static @Nullable Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
