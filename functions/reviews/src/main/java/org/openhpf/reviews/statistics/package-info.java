/**
 * Figures of services and their reviews: counters folded from the events, a recount that checks
 * them, and what they come to, each figure with its definition.
 *
 * <p>Whatever concerns a service (its review, default review, rectification, second review) counts
 * in the month in which the service ended, so numerator and denominator of a rate are of the same
 * services and no rate exceeds 100 %. A month's figures move as long as its services are reviewed
 * and rectified. A finished case counts in the month in which it was finished.
 */
package org.openhpf.reviews.statistics;
