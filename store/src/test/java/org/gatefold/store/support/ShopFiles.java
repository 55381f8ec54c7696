package org.gatefold.store.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the shop sells, as the files that it reads. */
final class ShopFiles {
    private static final String HEADER =
            "product_id,artist,artist_mbid,title,category,description,album,image,option_name,variant_id,variant,"
                    + "sku,barcode,price,list_price,currency,stock,limited_to,available_from,rating,rating_count,tags\n";

    private final Path shop;
    private final Map<String, long[]> goods = new TreeMap<>();

    ShopFiles(Path shop) {
        this.shop = shop;
        set("lp-oxblood", 3200, 12);
        set("lp-black", 2600, 140);
        set("tee-m", 2500, 5);
    }

    void set(String variant, long price, long stock) {
        goods.put(variant, new long[] {price, stock});
    }

    void write() throws IOException {
        Files.createDirectories(shop);
        StringBuilder products = new StringBuilder(HEADER);
        products.append(
                row("lp", "\"The Long Tide, 2×LP\"", "vinyl", "Colour", "lp-oxblood", "Oxblood", "500", "4.9,212"));
        products.append(row("lp", "\"The Long Tide, 2×LP\"", "vinyl", "Colour", "lp-black", "Black", "500", "4.9,212"));
        products.append(row("tee", "Tide tee", "apparel", "Size", "tee-m", "M", "", ","));
        products.append("other,Okta Bloom,,Bloom tape,cassette,,,,,other-tape,,,,900,,EUR,,,,,,\n");
        Files.writeString(shop.resolve("products.csv"), products);
        Files.writeString(
                shop.resolve("concerts.csv"),
                "concert_id,artist,artist_mbid,starts_at,venue,city,country,doors,price_from,currency,variant_id,latitude,longitude\n"
                        + "kiln," + World.ARTIST + "," + World.MBID
                        + ",+22d 21:00,Kiln Hall,Lisbon,PT,20:00,1800,EUR,,38.7071,-9.13549\n");
        Files.writeString(
                shop.resolve("artists.csv"),
                "artist,artist_mbid,about,city,image\n" + World.ARTIST + "," + World.MBID
                        + ",\"Coastal folk, slow synths\",Lisbon,\n");
        Files.writeString(
                shop.resolve("coupons.csv"),
                "code,title,kind,value,artist,expires_at\n" + "TIDE10,Fan discount,percent,10," + World.ARTIST
                        + ",\nSUMMER24,Summer of 2024,percent,15,,2024-09-01\n");
    }

    private String row(
            String product,
            String title,
            String category,
            String option,
            String variant,
            String label,
            String limited,
            String rating) {
        long[] now = goods.get(variant);
        return String.join(
                        ",",
                        List.of(
                                product,
                                World.ARTIST,
                                World.MBID,
                                title,
                                category,
                                "Made with care.",
                                "The Long Tide",
                                "",
                                option,
                                variant,
                                label,
                                variant.toUpperCase(java.util.Locale.ROOT),
                                "",
                                String.valueOf(now[0]),
                                "",
                                "EUR",
                                String.valueOf(now[1]),
                                limited,
                                "",
                                rating,
                                ""))
                + "\n";
    }
}
