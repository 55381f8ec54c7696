package org.gatefold.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the remote sells while things fail: a poster without end and ten copies of a record. */
final class FaultShop {
    static final String ARTIST = "Harbour Static";
    static final String POSTER = "fault-poster";
    static final String RECORD = "fault-lp";
    static final int COPIES = 10;

    private FaultShop() {}

    /** Writes the folder that the remote imports. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("products.csv"), """
                product_id,artist,artist_mbid,title,category,description,album,image,option_name,variant_id,variant,sku,barcode,price,list_price,currency,stock,limited_to,available_from,rating,rating_count,tags
                fault-poster,Harbour Static,,Poster,poster,A poster,,,Size,fault-poster,A2,P1,,1500,,EUR,,,,,,
                fault-lp,Harbour Static,,The Long Tide,vinyl,A record,,,Colour,fault-lp,Black,L1,,2600,,EUR,10,,,,,
                """);
        return folder;
    }
}
