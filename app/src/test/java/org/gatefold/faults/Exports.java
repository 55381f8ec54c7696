package org.gatefold.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.app.WithoutWindow;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.Receipt;
import org.gatefold.sync.outbox.WaitingRow;

/** Saves what a listener can save: every row of the Sync page, every receipt, and what a screen shows of each purchase. */
record Exports(WithoutWindow services) {
    private static final int ALL = 1000;

    void to(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (WaitingRow row : services.outbox().rows(ALL)) {
            String text = services.outbox().export(row.seq()).orElse("");
            Files.writeString(folder.resolve("row-" + row.seq() + ".json"), text);
        }
        int number = 0;
        for (Order order : services.store().orders().all(ALL)) {
            Optional<Receipt> receipt = services.store().orders().receipt(order.shop(), order.id());
            number++;
            if (receipt.isPresent()) {
                Files.write(
                        folder.resolve("receipt-" + number + ".json"),
                        receipt.get().original());
            }
            Files.writeString(folder.resolve("order-" + number + ".txt"), order.toString());
        }
        Files.writeString(
                folder.resolve("purchases.txt"),
                services.store().purchases().all(ALL).toString());
    }
}
