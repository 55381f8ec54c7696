package org.gatefold.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.gatefold.app.live.Paper;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/** The printers and the file dialog of this system, in front of the program's window. */
final class WindowPaper implements Paper {
    private static final System.Logger LOG = System.getLogger(WindowPaper.class.getName());

    private final Supplier<@Nullable Window> window;
    private final Texts texts;

    WindowPaper(Supplier<@Nullable Window> window, Texts texts) {
        this.window = window;
        this.texts = texts;
    }

    @Override
    public boolean hasPrinter() {
        try {
            return !Printer.getAllPrinters().isEmpty();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.INFO, "this system cannot say which printers it has", e);
            return false;
        }
    }

    @Override
    public boolean print(Sheet paper) throws IOException {
        Node sheet = paper.node();
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            throw new SaidException(Said.quoted(texts.get("receipt.no-printer")));
        }
        if (!job.showPrintDialog(window.get())) {
            job.cancelJob();
            return false;
        }
        PageLayout page = job.getJobSettings().getPageLayout();
        double fit = Math.min(
                1,
                Math.min(
                        page.getPrintableWidth() / sheet.getBoundsInParent().getWidth(),
                        page.getPrintableHeight() / sheet.getBoundsInParent().getHeight()));
        Scale scale = new Scale(fit, fit);
        sheet.getTransforms().add(scale);
        try {
            if (!job.printPage(sheet) || !job.endJob()) {
                throw new SaidException(Said.quoted(texts.get("receipt.not-printed")));
            }
            return true;
        } finally {
            sheet.getTransforms().remove(scale);
        }
    }

    @Override
    public Optional<Path> askForFile(String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("receipt.save"));
        chooser.setInitialFileName(suggested);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }
}
