/** One line below the page: how the latest subscription stands, and at which cursor. */
const element = document.createElement('output');
element.id = 'standing';
element.hidden = true;
document.body.append(element);

export const strip = {
  show(text, cursor) {
    element.hidden = false;
    element.textContent = cursor === undefined ? text : `${text} · ${cursor}`;
    element.title = 'A subscription that selects `cursor` on its event is resumed after a lost connection.';
  },
};
