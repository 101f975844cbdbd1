import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { roleWords } from "../../locales/role";
import { taskpaneWords } from "../../locales/taskpane";
import { moreButtonProps } from "../parts/more-button";
import { type KnownRole, roles } from "../store/role";
import { useWords } from "./language";
import { moreOf, type PlaceId } from "./places";

interface MoreMenuProps {
  readonly role: KnownRole;
  readonly onRole: (role: KnownRole) => void;
  readonly onMore: (place: PlaceId) => void;
  readonly onHelp: () => void;
}

/** "Thêm": the places that have no tab, and what one does, opened by the press that loaded it. */
export default function MoreMenu({ role, onRole, onMore, onHelp }: MoreMenuProps) {
  const say = useWords(taskpaneWords);
  const tell = useWords(roleWords);
  return (
    <Menu defaultOpen checkedValues={{ role: [role] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button {...moreButtonProps(say("more"))} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {moreOf(role).map((id) => (
            <MenuItem key={id} onClick={() => onMore(id)}>
              {say(`place.${id}`)}
            </MenuItem>
          ))}
          <MenuItem onClick={onHelp}>{say("help")}</MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{tell("mine")}</MenuGroupHeader>
            {[...roles, "none" as const].map((one) => (
              <MenuItemRadio key={one} name="role" value={one} onClick={() => onRole(one)}>
                {tell(one)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
