/**
 * What a run has to say, in the formats that people and programs read, one file a format.
 *
 * <p>Start with {@link io.trailproof.report.Report}. Texts of users reach a format only through
 * {@link io.trailproof.report.Printable}; a report is the same bytes for the same input.
 */
package io.trailproof.report;
