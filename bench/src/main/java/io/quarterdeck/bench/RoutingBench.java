package io.quarterdeck.bench;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Node;
import io.quarterdeck.engine.routing.Decision;
import io.quarterdeck.engine.routing.Dispatch;
import io.quarterdeck.engine.routing.Exploration;
import io.quarterdeck.engine.routing.Floor;
import io.quarterdeck.engine.routing.Happening;
import io.quarterdeck.engine.routing.Mix;
import io.quarterdeck.engine.routing.Need;
import io.quarterdeck.engine.routing.Order;
import io.quarterdeck.engine.routing.Person;
import io.quarterdeck.engine.routing.Practice;
import io.quarterdeck.engine.routing.Rules;
import io.quarterdeck.engine.routing.Work;
