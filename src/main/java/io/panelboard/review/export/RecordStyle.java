package io.panelboard.review.export;

/** How a printed record looks. */
final class RecordStyle {

    static final String CSS = """
            @page { size: A4; margin: 18mm 17mm 20mm;
              @bottom-left { content: element(foot); }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt 'DejaVu Sans'; color: #5a6675; } }
            .foot { position: running(foot); font-size: 8pt; color: #5a6675; }
            body { font: 9pt/1.45 'DejaVu Sans', sans-serif; color: #1d2733; }
            h1 { font-size: 18pt; line-height: 1.2; margin: 0; }
            h2 { font-size: 12pt; margin: 6mm 0 2mm; padding-top: 2mm; border-top: 0.4pt solid #8a94a1; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 5mm 0 0; page-break-after: avoid; }
            p { margin: 0 0 1mm; }
            .line { color: #5a6675; margin-bottom: 4mm; }
            .hint { color: #5a6675; font-size: 8pt; }
            .lead { font-weight: bold; page-break-after: avoid; }
            .prose { white-space: pre-wrap; }
            .figure b { font-size: 16pt; }
            .entry { page-break-inside: avoid; margin: 2mm 0; padding-left: 3mm; border-left: 1.2pt solid #c6ccd4; }
            .question { page-break-inside: avoid; }
            .prompt { margin: 1mm 0; }
            .prompt p { margin: 0 0 1mm; }
            .prompt pre, .prompt code { font-size: 8pt; white-space: pre-wrap; }
            .anchor { color: #3d4856; font-size: 8pt; font-style: italic; }
            .plot { width: 120mm; margin-top: 3mm; page-break-inside: avoid; }
            table { border-collapse: collapse; width: 100%; }
            .facts { width: auto; }
            .facts th { text-align: left; font-weight: normal; color: #5a6675; padding: 0.4mm 6mm 0.4mm 0; vertical-align: top; white-space: nowrap; }
            .grid { -fs-table-paginate: paginate; }
            .grid th { text-align: left; border-bottom: 0.6pt solid #1d2733; }
            .grid th, .grid td { padding: 1mm 2mm 1mm 0; vertical-align: top; }
            .grid td { border-bottom: 0.3pt solid #c6ccd4; }
            tr { page-break-inside: avoid; }
            """;

    private RecordStyle() {}
}
