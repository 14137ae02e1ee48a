package io.panelboard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import io.panelboard.audit.AuditCheckCommand;
import io.panelboard.review.RecordCheckCommand;
import io.panelboard.storage.BackupCheckCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Panelboard and configures what all pages share: the theme, our styles, and server push. */
// Classes of different modules may have the same simple name, so bean names are fully qualified.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://ui/panelboard.css")
@StyleSheet("context://ui/frame.css")
@StyleSheet("context://ui/sign-in.css")
@StyleSheet("context://ui/markdown.css")
@StyleSheet("context://ui/questions.css")
@StyleSheet("context://ui/bank.css")
@StyleSheet("context://ui/planning.css")
@StyleSheet("context://ui/board.css")
@StyleSheet("context://ui/board-list.css")
@StyleSheet("context://ui/board-stage.css")
@StyleSheet("context://ui/board-fields.css")
@StyleSheet("context://ui/board-panel.css")
@StyleSheet("context://ui/board-narrow.css")
@StyleSheet("context://ui/tables.css")
@StyleSheet("context://ui/review.css")
@StyleSheet("context://ui/audit.css")
@StyleSheet("context://ui/calibration.css")
@StyleSheet("context://ui/compare.css")
@StyleSheet("context://ui/plots.css")
public class PanelboardApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        if (VersionCommand.isRequested(args)) {
            System.out.println(VersionCommand.text());
            return;
        }
        if (BackupCheckCommand.isRequested(args)) {
            System.exit(BackupCheckCommand.run(args, System.out));
        }
        if (AuditCheckCommand.isRequested(args)) {
            System.exit(AuditCheckCommand.run(args, System.out));
        }
        if (RecordCheckCommand.isRequested(args)) {
            System.exit(RecordCheckCommand.run(args, System.out));
        }
        SpringApplication.run(PanelboardApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Panelboard");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "ui/mark.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
