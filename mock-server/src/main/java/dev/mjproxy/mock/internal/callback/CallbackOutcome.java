package dev.mjproxy.mock.internal.callback;

/** The outcome of a callback. */
public sealed interface CallbackOutcome {
  /** How many characters of a reason are kept. */
  int LONGEST_REASON = 500;

  /** It is queued or being sent. */
  record Pending() implements CallbackOutcome {
    @Override
    public String text() {
      return "pending";
    }
  }

  /**
   * The receiver answered.
   *
   * @param status the HTTP status
   */
  record Answered(int status) implements CallbackOutcome {
    @Override
    public String text() {
      return Integer.toString(status);
    }
  }

  /**
   * No response arrived.
   *
   * @param reason why
   */
  record Failed(String reason) implements CallbackOutcome {
    /** Keeps the beginning of a long reason. */
    public Failed {
      reason = shortened(reason);
    }

    @Override
    public String text() {
      return "failed: " + reason;
    }
  }

  /**
   * It was not sent, because callbacks may not go there.
   *
   * @param reason why the address is refused
   */
  record Refused(String reason) implements CallbackOutcome {
    /** Keeps the beginning of a long reason, for it may quote an address. */
    public Refused {
      reason = shortened(reason);
    }

    @Override
    public String text() {
      return "refused: " + reason;
    }
  }

  /** It was not sent, because a fault asked for that. */
  record Lost() implements CallbackOutcome {
    @Override
    public String text() {
      return "lost on purpose";
    }
  }

  /** The outcome as the admin API shows it. */
  String text();

  /** Whether the receiver took it, with a status from 200 to 299; if not, it may be sent again. */
  default boolean isTaken() {
    return this instanceof Answered answered && answered.status() / 100 == 2;
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
