package org.gatefold.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What one artist sells on this tour: names, prices and stock come from the seed. */
record SeededShop(String artist, String record, int recordPrice, int recordStock, String shirt, int shirtPrice) {
    private static final List<String> COLOURS = List.of("Oxblood", "Sea glass", "Amber", "Bone", "Ink", "Moss");
    private static final List<String> NAMES =
            List.of("Tide", "Lantern", "Harbour", "Orchard", "Signal", "Winter", "Copper");

    static SeededShop of(String artist, long seed) {
        Random random = new Random(seed);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return new SeededShop(
                artist,
                name + " sessions, LP",
                1900 + 100 * random.nextInt(15),
                5 + random.nextInt(30),
                name + " tee",
                1500 + 50 * random.nextInt(20));
    }

    /** The ids of what is bought. */
    static final String RECORD_VARIANT = "tour-lp-1";

    static final String SHIRT_VARIANT = "tour-tee-m";

    /** Writes the shop as the remote imports it. */
    Path write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        picture("lp", folder.resolve("record.png"));
        picture("tee", folder.resolve("shirt.png"));
        String colour = COLOURS.get(new Random(seed + 1).nextInt(COLOURS.size()));
        String header =
                "product_id,artist,artist_mbid,title,category,description,album,image,option_name,variant_id,variant,sku,barcode,"
                        + "price,list_price,currency,stock,limited_to,available_from,rating,rating_count,tags\n";
        StringBuilder rows = new StringBuilder(header);
        row(
                rows,
                "tour-lp",
                record,
                "vinyl",
                "Colour",
                RECORD_VARIANT,
                colour,
                recordPrice,
                Integer.toString(recordStock),
                "500");
        row(rows, "tour-lp", record, "vinyl", "Colour", "tour-lp-2", "Black", recordPrice - 400, "0", "500");
        row(rows, "tour-tee", shirt, "apparel", "Size", SHIRT_VARIANT, "M", shirtPrice, "", "");
        row(rows, "tour-tee", shirt, "apparel", "Size", "tour-tee-l", "L", shirtPrice, "", "");
        Files.writeString(folder.resolve("products.csv"), rows);
        return folder;
    }

    private void row(
            StringBuilder rows,
            String product,
            String title,
            String category,
            String option,
            String variant,
            String name,
            int price,
            String stock,
            String limited) {
        rows.append(String.join(
                        ",",
                        product,
                        quoted(artist),
                        "",
                        quoted(title),
                        category,
                        quoted("Made for this tour."),
                        "",
                        category.equals("vinyl") ? "record.png" : "shirt.png",
                        option,
                        variant,
                        name,
                        variant,
                        "",
                        Integer.toString(price),
                        "",
                        "EUR",
                        stock,
                        limited,
                        "",
                        "",
                        "",
                        ""))
                .append('\n');
    }

    /** A picture of the demo's shop whose name has this word. */
    private static void picture(String word, Path target) throws IOException {
        Path images = Path.of(System.getProperty("gatefold.seeds"), "shop", "images");
        try (Stream<Path> all = Files.list(images)) {
            Path chosen = all.filter(f -> f.getFileName().toString().matches(".*\\b" + word + "\\b.*\\.png"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.copy(chosen, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
