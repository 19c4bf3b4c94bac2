package org.openhpf.identity.miniprogram;

import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.BindingOutcome;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.Bindings.Binds;
import org.openhpf.identity.miniprogram.MiniProgram.Recognising;
import org.openhpf.identity.person.Persons;

/** Binds a user of the mini-program to an account (绑定微信小程序). */
public final class BindMiniProgram {
  private final MiniProgram miniProgram;
  private final Bindings bindings;

  public BindMiniProgram(MiniProgram miniProgram, Bindings bindings) {
    this.miniProgram = miniProgram;
    this.bindings = bindings;
  }

  /**
   * @param code of wx.login
   */
  public BindingOutcome bind(String personId, String code, String channel) {
    return switch (miniProgram.recognise(code)) {
      case Recognising.Recognised(String openId) ->
          bound(
              bindings.bind(
                  BindingKind.OPENID, openId, personId, new Persons.Source(personId, channel)));
      case Recognising.CodeRefused(), Recognising.Blocked() -> new BindingOutcome.NotRecognised();
      case Recognising.Unavailable() -> new BindingOutcome.Unavailable();
    };
  }

  private static BindingOutcome bound(Binds binds) {
    return switch (binds) {
      case Binds.Bound(Binding binding) -> new BindingOutcome.Bound(binding);
      case Binds.AlreadyBound(Binding binding) -> new BindingOutcome.Bound(binding);
      case Binds.Taken(String _) -> new BindingOutcome.IsAnotherPersons();
    };
  }
}
