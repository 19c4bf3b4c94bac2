/**
 * Rectification of negative reviews (差评整改, GB/T 39735-2020 and 国办发〔2019〕51号): from the review to
 * its end, with terms in working days, each step seen by the person.
 */
package org.openhpf.reviews.rectification;
