package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What an honest server answered in a whole run. A defect that changes none of it is not reached by
 * a run, which need not be made anew to know that.
 */
final class BaselineRecording {
  private final List<Played> played = Collections.synchronizedList(new ArrayList<>());

  private record Played(Asked asked, Served served) {}

  /** Passes everything on, and notes it. */
  Lie.Defect defect() {
    return (asked, honest) -> {
      Served served = honest.apply(asked);
      played.add(new Played(asked, served));
      return served;
    };
  }

  /**
   * Whether a run would meet this defect. Callbacks and pictures are not in the record: they always
   * may.
   */
  boolean reaches(Mutant mutant) {
    return mutant.family().equals("callback") || mutant.family().equals("media") || meets(mutant);
  }

  private boolean meets(Mutant mutant) {
    HitCounter reach = new HitCounter();
    Lie.Defect defect = mutant.defects().apply(reach);
    for (Played each : List.copyOf(played)) {
      defect.answer(each.asked(), asked -> each.served());
      if (reach.isReached()) {
        return true;
      }
    }
    return false;
  }
}
