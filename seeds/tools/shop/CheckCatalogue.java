package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.Mbid;

/** Checks the shop's CSV files against themselves, their pictures and the ids in the music: {@code java ... SHOP}. */
final class CheckCatalogue {
    private static final Set<String> CATEGORIES =
        Set.of("vinyl", "cd", "cassette", "apparel", "poster", "book", "ticket", "other");
    private static final List<String> SHARED = List.of("artist", "artist_mbid", "title", "category", "description",
        "album", "option_name", "currency", "limited_to", "available_from", "rating", "rating_count", "tags");
    private final Path shop;
    private final List<String> faults = new ArrayList<>();

    private CheckCatalogue(Path shop) {
        this.shop = shop;
    }

    public static void main(String[] args) throws IOException {
        var check = new CheckCatalogue(Path.of(args[0]));
        var variants = check.products(Csv.read(check.shop.resolve("products.csv")));
        check.concerts(Csv.read(check.shop.resolve("concerts.csv")), variants);
        check.artists(Csv.read(check.shop.resolve("artists.csv")));
        check.coupons(Csv.read(check.shop.resolve("coupons.csv")));
        check.faults.forEach(System.err::println);
        System.out.println(variants.size() + " variants, " + check.faults.size() + " faults");
        System.exit(check.faults.isEmpty() ? 0 : 1);
    }

    private Set<String> products(List<Map<String, String>> rows) {
        var products = new HashMap<String, Map<String, String>>();
        var variants = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var row : rows) {
            var id = row.get("variant_id");
            var first = products.computeIfAbsent(row.get("product_id"), key -> row);
            SHARED.forEach(column -> must(row.get(column).equals(first.get(column)), id + ": other " + column));
            must(variants.add(id), id + ": twice");
            must(codes.add(row.get("sku")), id + ": sku twice");
            must(CATEGORIES.contains(row.get("category")), id + ": category");
            var barcode = row.get("barcode");
            must(barcode.isEmpty() || codes.add(barcode) && isEan13(barcode), id + ": barcode " + barcode);
            var limited = row.get("limited_to");
            must(limited.isEmpty() || Integer.parseInt(row.get("stock")) <= Integer.parseInt(limited), id + ": limit");
            matches(row, "price", "[1-9][0-9]*");
            matches(row, "list_price", "([1-9][0-9]*)?");
            matches(row, "currency", "EUR|GBP|SEK");
            matches(row, "stock", "[0-9]*");
            matches(row, "available_from", "(\\+[0-9]+d)?");
            matches(row, "rating", "([0-4]\\.[0-9]|5\\.0)?");
            must(row.get("rating").isEmpty() == row.get("rating_count").isEmpty(), id + ": rating without count");
            must(!row.get("description").isBlank() && !row.get("title").isBlank(), id + ": words missing");
            artist(row);
        }
        return variants;
    }

    private void concerts(List<Map<String, String>> rows, Set<String> variants) {
        for (var row : rows) {
            matches(row, "starts_at", "\\+[0-9]+d [0-2][0-9]:[0-5][0-9]");
            matches(row, "doors", "[0-2][0-9]:[0-5][0-9]");
            matches(row, "price_from", "[1-9][0-9]*");
            matches(row, "country", "[A-Z]{2}");
            var ticket = row.get("variant_id");
            must(ticket.isEmpty() || variants.contains(ticket), row.get("concert_id") + ": no variant " + ticket);
            must(row.get("artist_mbid").equals(Mbid.artist(row.get("artist"))), row.get("concert_id") + ": artist id");
        }
    }

    private void artists(List<Map<String, String>> rows) {
        must(rows.size() == 5, "five artists");
        rows.forEach(this::artist);
    }

    private void coupons(List<Map<String, String>> rows) {
        for (var row : rows) {
            matches(row, "kind", "percent|amount");
            matches(row, "value", "[1-9][0-9]*");
        }
    }

    private void artist(Map<String, String> row) {
        must(row.get("artist_mbid").equals(Mbid.artist(row.get("artist"))), row + ": artist id");
        must(Files.isRegularFile(shop.resolve(row.get("image"))), row.get("image") + ": no such picture");
    }

    private void matches(Map<String, String> row, String column, String pattern) {
        must(row.get(column).matches(pattern), row.values() + ": " + column);
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static boolean isEan13(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return code.length() == 13 && sum % 10 == 0;
    }
}
