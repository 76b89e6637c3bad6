package fr.rsi.chart;

import java.util.List;

/** The columns on the right of a picture, their last digits in line under small headings; the first one is bold. */
final class FigureColumns {

    private static final double GAP = 14;
    private static final double WIDEST = 130;

    private final List<Column> columns;

    FigureColumns(List<Column> columns) {
        this.columns = columns;
    }

    private Lettering lettering(int column) {
        return Lettering.NORMAL.strong(column == 0).end();
    }

    private String cell(int column, int row) {
        return lettering(column).fit(columns.get(column).cells().get(row), WIDEST);
    }

    private double width(int column) {
        double heading = Lettering.SMALL.width(columns.get(column).heading());
        double most = 0;
        for (int row = 0; row < columns.get(column).cells().size(); row++) {
            most = Math.max(most, lettering(column).width(cell(column, row)));
        }
        return Math.max(heading, most);
    }

    /** Where a column ends. */
    private double right(int column) {
        double right = Canvas.WIDTH;
        for (int after = columns.size() - 1; after > column; after--) {
            right -= width(after) + GAP;
        }
        return right;
    }

    /** Where the marks have to end. */
    double left() {
        return right(0) - width(0) - GAP;
    }

    void head(Canvas canvas, double middle) {
        for (int column = 0; column < columns.size(); column++) {
            canvas.text(right(column), middle, columns.get(column).heading(), Lettering.SMALL.end());
        }
    }

    void draw(Canvas canvas, int row, double middle) {
        for (int column = 0; column < columns.size(); column++) {
            canvas.text(right(column), middle, cell(column, row), lettering(column));
        }
    }
}
