package org.openhpf.identity.miniprogram;

/** 微信小程序: tells which of its users a code of {@code wx.login} is of. */
public interface MiniProgram {

  /** What WeChat says of a code. */
  sealed interface Recognising {
    /**
     * @param openId opaque, the same for this user of this mini-program at any time
     */
    record Recognised(String openId) implements Recognising {
      /** It tells who somebody is. */
      @Override
      public String toString() {
        return "Recognised";
      }
    }

    /** Unknown, too old or used before: the mini-program is to ask for a new one. */
    record CodeRefused() implements Recognising {}

    /** WeChat takes this user for a risk and lets nobody sign in by him. */
    record Blocked() implements Recognising {}

    /** WeChat cannot say at the moment, or the centre has no mini-program. */
    record Unavailable() implements Recognising {}
  }

  /**
   * @param code good once within 5 minutes
   */
  Recognising recognise(String code);
}
