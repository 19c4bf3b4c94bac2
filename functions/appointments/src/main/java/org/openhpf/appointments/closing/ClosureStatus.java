package org.openhpf.appointments.closing;

/** How far the closing of a day has come. */
public enum ClosureStatus {
  /** 停止预约: slots of the day are being closed. */
  STOPPING,
  /** 改约中: nobody can book the day any more; those who had are seated elsewhere. */
  RESEATING,
  /** 已完成: nobody is left. */
  DONE
}
