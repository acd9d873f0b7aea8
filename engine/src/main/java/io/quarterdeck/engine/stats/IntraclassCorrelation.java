package io.quarterdeck.engine.stats;

import io.quarterdeck.engine.measure.Lawful;
import java.util.Arrays;
import java.util.Optional;

/**
 * How alike the totals are that several raters give to the same cases (Shrout and Fleiss 1979), from the mean squares of
 * the two-way table; exact, with decimals taken as written. Each coefficient is empty when all ratings are equal.
 *
 * @param cases how many were rated
 * @param raters how many rated each
 */
public record IntraclassCorrelation(int cases, int raters, MeanSquares squares) {

    /**
     * The parts of the spread.
     *
     * @param betweenCases of the means of the cases
     * @param within of the ratings of one case
     * @param betweenRaters of the means of the raters
     * @param left over when both are taken away
     */
    public record MeanSquares(Fraction betweenCases, Fraction within, Fraction betweenRaters, Fraction left) {}

    /** {@code ratings[i][j]} is what rater j gave to case i; at least two of both, and none missing. */
    public static IntraclassCorrelation of(double[][] ratings) {
        var n = Lawful.within("cases", ratings.length, 2, Integer.MAX_VALUE);
        var k = Lawful.within("raters", ratings[0].length, 2, Integer.MAX_VALUE);
        var ofRater = new Fraction[k];
        Arrays.fill(ofRater, Fraction.ZERO);
        var all = Fraction.ZERO;
        var squares = Fraction.ZERO;
        var squaresOfCases = Fraction.ZERO;
        for (var row : ratings) {
            Lawful.within("raters", row.length, k, k);
            var ofCase = Fraction.ZERO;
            for (var j = 0; j < k; j++) {
                var rating = Fraction.of(Lawful.within("rating", row[j], -Double.MAX_VALUE, Double.MAX_VALUE));
                ofCase = ofCase.plus(rating);
                ofRater[j] = ofRater[j].plus(rating);
                squares = squares.plus(rating.squared());
            }
            all = all.plus(ofCase);
            squaresOfCases = squaresOfCases.plus(ofCase.squared());
        }
        var squaresOfRaters = Fraction.ZERO;
        for (var sum : ofRater) {
            squaresOfRaters = squaresOfRaters.plus(sum.squared());
        }
        var middle = all.squared().over(Fraction.of((long) n * k, 1));
        var cases = squaresOfCases.over(Fraction.of(k, 1)).minus(middle);
        var raters = squaresOfRaters.over(Fraction.of(n, 1)).minus(middle);
        var within = squares.minus(middle).minus(cases);
        return new IntraclassCorrelation(
                n,
                k,
                new MeanSquares(
                        cases.over(Fraction.of(n - 1, 1)),
                        within.over(Fraction.of((long) n * (k - 1), 1)),
                        raters.over(Fraction.of(k - 1, 1)),
                        within.minus(raters).over(Fraction.of((long) (n - 1) * (k - 1), 1))));
    }

    /** ICC(1,1): each case was rated by other people. */
    public Optional<Fraction> ofOthersEachTime() {
        return ratio(squares.within, squares.betweenCases.plus(squares.within.times(raters - 1)));
    }

    /** ICC(2,1): absolute agreement of raters who stand for many; the one to use for calibration. */
    public Optional<Fraction> absolute() {
        return ratio(
                squares.left,
                squares.betweenCases.plus(squares.left.times(raters - 1)).plus(rater().times(raters)));
    }

    /** ICC(3,1): consistency of exactly these raters, who may differ in strictness. */
    public Optional<Fraction> consistency() {
        return ratio(squares.left, squares.betweenCases.plus(squares.left.times(raters - 1)));
    }

    /** ICC(1,k): as {@link #ofOthersEachTime}, for the mean of all raters of a case. */
    public Optional<Fraction> ofOthersEachTimeInMean() {
        return ratio(squares.within, squares.betweenCases);
    }

    /** ICC(2,k): as {@link #absolute}, for the mean of all raters. */
    public Optional<Fraction> absoluteInMean() {
        return ratio(squares.left, squares.betweenCases.plus(rater()));
    }

    /** ICC(3,k): as {@link #consistency}, for the mean of all raters; Cronbach's alpha. */
    public Optional<Fraction> consistencyInMean() {
        return ratio(squares.left, squares.betweenCases);
    }

    private Fraction rater() {
        return squares.betweenRaters.minus(squares.left).over(Fraction.of(cases, 1));
    }

    private Optional<Fraction> ratio(Fraction noise, Fraction whole) {
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(squares.betweenCases.minus(noise).over(whole));
    }
}
