export {
  emptyPage,
  LARGEST_PAGE,
  mapPage,
  pageRequest,
  positionIn,
  USUAL_PAGE,
  writeCursor,
  type Cursor,
  type Page,
  type PageRequest,
} from './page';
