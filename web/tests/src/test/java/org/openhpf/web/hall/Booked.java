package org.openhpf.web.hall;

/**
 * An appointment of today.
 *
 * @param branchId where it is
 * @param idNumber of whom it is for; made up, of no district
 * @param name of whom it is for
 * @param token of who booked it
 * @param appointmentId its id
 * @param ticketCode its code at the kiosk
 */
public record Booked(
    String branchId,
    String idNumber,
    String name,
    String token,
    String appointmentId,
    String ticketCode) {}
