package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.ModePrefixes;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "切换 MJ mode: 通过 URL 路径切换": every path also exists under each mode prefix. */
@CheckInfo(
    id = "access/mode-prefix-is-routed",
    sentence = "The paths exist under /mj-fast, /mj-turbo and /mj-relax as well",
    source = "protocol §1.2: SEED, GB, TRUE, NEW",
    operations = "listTasksByCondition")
public final class ModePrefixIsRouted implements Check {
  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String prefix : ModePrefixes.of(session.spec())) {
      Request plain = emptyList(session);
      judge.expectStatus(
          session.send(plain.at(prefix + plain.path())), "the path under " + prefix, 200);
    }
    return judge.outcome();
  }

  /** A free read that every server answers: a list of no tasks. */
  static Request emptyList(Session session) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return session.call("listTasksByCondition").at("/mj/task/list-by-condition").withJson(none);
  }
}
