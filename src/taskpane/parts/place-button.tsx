import { Button } from "@fluentui/react-components";
import { taskpaneWords } from "../../locales/taskpane";
import { useWords } from "../shell/language";
import type { PlaceId, PlaceProps } from "../shell/places";

interface PlaceButtonProps extends Pick<PlaceProps, "goTo"> {
  readonly place: PlaceId;
  readonly disabled?: boolean;
}

/** Leads to a place that lies within another, by its name. */
export function PlaceButton({ place, goTo, disabled = false }: PlaceButtonProps) {
  const say = useWords(taskpaneWords);
  return (
    <div>
      <Button disabledFocusable={disabled} onClick={() => goTo(place)}>
        {say(`place.${place}`)}…
      </Button>
    </div>
  );
}
